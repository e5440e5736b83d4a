/** Where the names of countries stand on the map, and from which zoom on: `code longitude latitude zoom`. Set by hand, off what is most crowded. */
const rows = `
MAR -6.5 31.6 0.8|DZA 2.2 28.2 0.7|TUN 9.4 34.3 1.6|LBY 17.5 27.2 0.7|EGY 29.4 26.6 0.7|SDN 29.8 16.4 0.7|SSD 30.2 7.6 1|MRT -10.4 20.2 0.8|SAU 44.6 23.9 0.7|YEM 47.6 16.1 1|OMN 56.6 20.9 1.2|ARE 54.3 23.7 1.8
QAT 51.2 25.3 4|BHR 50.6 26.05 6|KWT 47.6 29.3 3|IRQ 42.6 32.9 0.8|SYR 38.5 35.1 1.2|LBN 35.9 34 4|JOR 36.8 31.2 1.8|PSE 35.3 31.95 5|ISR 34.75 30.6 4|IRN 54.3 32.6 0.7|TUR 33.6 39 0.7|SOM 46 5.6 1|DJI 42.6 11.7 4|ERI 38.7 15.9 1.8
ETH 39.3 8.7 0.8|TCD 18.4 15.3 0.8|NER 9.2 17.4 0.8|MLI -2.6 18.4 0.8|NGA 7.9 9.4 0.9|SEN -14.7 14.6 1.8|KEN 37.8 0.6 1|AFG 65.8 33.8 0.8|PAK 68.6 28.9 0.8|TKM 58.9 39.2 1.2|GRC 22 39.3 1.4|CYP 33.1 35 2.5|ITA 12.6 42.8 1|ESP -3.7 40 0.9|FRA 2.4 46.6 0.7|DEU 10.3 51 0.8|GBR -1.6 52.9 0.8
RUS 42 55 0.5|UKR 31.4 49 0.9|IND 78.6 22.8 0.5|CHN 103 35 0.4|USA -98 39.5 0.3|CAN -105 58 0.3|BRA -52 -9 0.3|AUS 134 -25 0.3|IDN 114 -1 0.5|JPN 138 36.5 0.7|COD 23.5 -3 0.6|ZAF 24 -30 0.5|AZE 47.7 40.4 2|ARM 44.8 40.3 3|GEO 43.6 42.2 2.4|ESH -13.2 24.4 1.6|CAF 20.6 6.6 1|UGA 32.4 1.5 2|POL 19.3 52.1 1|ROU 25 45.9 1.4
`

export interface CountryName { readonly code: string; readonly at: readonly [longitude: number, latitude: number]; readonly from: number }

export const countryNames: readonly CountryName[] = rows.trim().split(/[|\n]/).map((row) => {
  const [code, longitude, latitude, from] = row.split(' ')
  return { code, at: [Number(longitude), Number(latitude)], from: Number(from) }
})
