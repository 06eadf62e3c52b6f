package th.prmind;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import th.prmind.channel.LineEmulator;

/**
 * The whole application with the demo ministry, served on a free port, on a real PostgreSQL: our embedded one, or the one
 * that {@code PRMIND_TEST_DB_URL} names. All tests share one, so each makes what it needs and relies on no count of what
 * others made.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestDatabase.class, LineEmulator.class})
public @interface ApplicationTest {}
