package th.prmind.platform.help;

import java.util.List;

/**
 * The first day of a role: five steps, each on a real page.
 *
 * @param role as in files and addresses
 * @param position which tour comes first for who has several roles
 */
public record Tour(String role, int position, List<Step> steps) {

    /**
     * One step.
     *
     * @param name the deed; where a module can see it done, the step ticks itself off
     * @param page where it is done
     * @param topic the help that tells more
     * @param how in one sentence
     */
    public record Step(String name, String page, String topic, Said title, Said how) {}
}
