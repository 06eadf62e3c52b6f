package th.prmind.platform.provinces;

/**
 * A province, Bangkok included.
 *
 * @param code number of ISO 3166-2:TH
 * @param th its Thai name without จังหวัด
 * @param region central, north, northeast, east, west or south
 */
public record Province(String code, String th, String en, String region, String abbr) {}
