/** Minutes east of Greenwich of zones that dates are given in by name. Names that stand for several zones (AST, IST, CST of China) are left out unless RFC 822 defines them. */
export const zones: Readonly<Record<string, number>> = {
  Z: 0, UT: 0, UTC: 0, GMT: 0, WET: 0, EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420,
  BST: 60, WEST: 60, CET: 60, MET: 60, CEST: 120, MEST: 120, EET: 120, EEST: 180, TRT: 180, MSK: 180, IRST: 210, IRDT: 270, GST: 240, KSA: 180,
}
