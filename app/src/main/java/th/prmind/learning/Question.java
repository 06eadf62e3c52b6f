package th.prmind.learning;

import java.util.List;
import java.util.UUID;

/**
 * An item that is asked in the same words before a programme and after it.
 *
 * @param answer the right one of the choices, counted from 0
 */
record Question(
        UUID id, UUID programme, int position, Competency competency, String text, List<String> choices, int answer) {}
