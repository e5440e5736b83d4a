/** Names of parameters that say where a reader came from, not what he reads. */
export const trackingParameters: readonly RegExp[] = [
  /^utm_\w+$/i, // Urchin and Google Analytics
  /^at_(medium|campaign|custom\d|link_\w+|bbc_team|format|ptr_name|campaign_type|ptr_type)$/i, // AT Internet, the BBC's and others'
  /^(fbclid|gclid|dclid|msclkid|twclid|yclid|igshid|mc_cid|mc_eid)$/i, // clicks in social networks, advertisements and letters
  /^ns_(mchannel|source|campaign|linkname|fee)$/i, // comScore
  /^(xtor|cmpid|ocid|traffic_source)$/i, // xiti, CNN, MSN, Al Jazeera
]
