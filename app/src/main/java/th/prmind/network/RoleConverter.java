package th.prmind.network;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads roles in addresses and forms by their codes. */
@Component
class RoleConverter implements Converter<String, Role> {

    @Override
    public Role convert(String code) {
        return Role.of(code);
    }
}
