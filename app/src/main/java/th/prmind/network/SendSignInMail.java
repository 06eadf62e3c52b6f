package th.prmind.network;

import org.springframework.stereotype.Component;
import th.prmind.platform.mail.Mail;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Texts;

/** Writes the letter with the link, when somebody who works here has that address. */
@Component
class SendSignInMail {

    private final People people;
    private final SignInLinks links;
    private final Mail mail;
    private final Texts texts;
    private final Dates dates;

    SendSignInMail(People people, SignInLinks links, Mail mail, Texts texts, Dates dates) {
        this.people = people;
        this.links = links;
        this.mail = mail;
        this.texts = texts;
        this.dates = dates;
    }

    void to(String address, String language, String base) {
        people.findByEmail(address)
                .filter(person -> person.worksOn(dates.today()))
                .ifPresent(person -> mail.send(
                        String.valueOf(person.email()),
                        texts.get(language, "network.sign-in.mail.subject"),
                        texts.get(
                                language,
                                "network.sign-in.mail.text",
                                person.name(),
                                base + links.makeForMail(person))));
    }
}
