/** Names of force areas as people shorten them, where the full one does not fit on a tile. */
const shortNames: Readonly<Record<string, string>> = {
  "avon-and-somerset": "Avon Som",
  bedfordshire: "Beds",
  cambridgeshire: "Cambs",
  "city-of-london": "City",
  cleveland: "Clev’d",
  derbyshire: "Derbys",
  "devon-and-cornwall": "Dev Corn",
  "dyfed-powys": "Dyfed P",
  gloucestershire: "Glos",
  "greater-manchester": "Gtr Man",
  hampshire: "Hants",
  hertfordshire: "Herts",
  humberside: "Humber",
  lancashire: "Lancs",
  leicestershire: "Leics",
  lincolnshire: "Lincs",
  merseyside: "Mersey",
  metropolitan: "Met",
  norfolk: "Norf",
  "north-wales": "N Wales",
  "north-yorkshire": "N Yorks",
  northamptonshire: "Northants",
  northumbria: "N’umbria",
  nottinghamshire: "Notts",
  "south-wales": "S Wales",
  "south-yorkshire": "S Yorks",
  staffordshire: "Staffs",
  "thames-valley": "Thames V",
  warwickshire: "Warks",
  "west-mercia": "W Mercia",
  "west-midlands": "W Mids",
  "west-yorkshire": "W Yorks",
  wiltshire: "Wilts",
};

/** The short name of a force's area, or the full one where none is shorter. */
export const shortArea = ({
  force_id,
  area_name,
}: {
  readonly force_id: string;
  readonly area_name: string;
}): string => shortNames[force_id] ?? area_name;
