package th.prmind.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which way a text reaches people, as the network talks of it. */
enum Channel {
    WEBSITE,
    LINE,
    FACEBOOK,
    TIKTOK,
    YOUTUBE,
    PRESS,
    RADIO,
    IN_PERSON;

    /** As in the database, addresses and message keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Channel> find(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }
}
