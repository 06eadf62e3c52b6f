package th.prmind.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorTests {

    @ParameterizedTest
    @CsvSource({"นางสาวแก้วตา ธารน้ำใส,กธ", "นายแสงชัย ยอดดอยงาม,สย", "เกษม,ก", "Somchai Jaidee,SJ"})
    void initialsLeaveOutFormsOfAddressAndVowelsWrittenBefore(String name, String initials) {
        UUID id = new UUID(0, 1);
        assertThat(new Actor(id, name, name, id, "", "", 0).initials()).isEqualTo(initials);
    }
}
