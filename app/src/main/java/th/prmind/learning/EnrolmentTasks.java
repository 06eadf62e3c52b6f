package th.prmind.learning;

import java.util.List;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;

/** Officers who want to take part, for the head of their office to answer. */
@Component
class EnrolmentTasks implements TaskSource {

    private final Enrolments enrolments;
    private final Programmes programmes;
    private final Enrol enrol;
    private final Rights rights;

    EnrolmentTasks(Enrolments enrolments, Programmes programmes, Enrol enrol, Rights rights) {
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.enrol = enrol;
        this.rights = rights;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return enrolments.asked(rights.approverReach(actor)).stream()
                .filter(enrolment -> enrol.heads(enrolment).contains(actor.id()))
                .flatMap(enrolment -> programmes.find(enrolment.programme()).stream()
                        .map(programme -> new Task(Task.Kind.ENROL, at(programme, enrolment), enrolment.since())))
                .toList();
    }

    static SubjectRef at(Programme programme, Enrolment enrolment) {
        return programme.ref().at(programme.url() + "/enrolments/" + enrolment.id());
    }
}
