package th.prmind.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as owners of passkeys. They are kept elsewhere, so nothing is added or removed here. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final People people;

    PasskeyOwners(People people) {
        this.people = people;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(Passkeys.person(handle));
    }

    /** The name of an authentication is the person's id. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return find(UUID.fromString(name));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("people are added elsewhere");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("people are removed elsewhere");
    }

    private @Nullable PublicKeyCredentialUserEntity find(UUID id) {
        return people.find(id)
                .map(person -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Passkeys.handle(id))
                        .name(person.email() == null ? person.name() : person.email())
                        .displayName(person.name())
                        .build())
                .orElse(null);
    }
}
