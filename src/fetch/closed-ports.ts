/**
 * Ports that browsers never open, since other services listen there that might take a request for commands of their own
 * (the Fetch standard's list of bad ports), and those of databases and caches that were abused in the same way.
 */
const ofTheFetchStandard = [
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465,
  512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]
/** SMB, MySQL, PostgreSQL, Redis, Elasticsearch's transport, Memcached, MongoDB; the interface of Docker. */
const ofStores = [445, 3306, 5432, 6379, 9300, 11211, 27017, 2375, 2376]

const closed: ReadonlySet<number> = new Set([...ofTheFetchStandard, ...ofStores])

export const isClosedPort = (port: number): boolean => closed.has(port)
