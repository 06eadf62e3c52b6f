package th.prmind.engineio;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;

/** The commands that need no running application. The first argument names the command. */
public final class CommandLine {

    private static final String HELP = """
            prmind check --brief B.yaml [--brief …] [--register R.yaml] [--date 2023-09-26] [--strict] [--json] DRAFT…
                ตรวจร่างกับสารนโยบาย; - คือรับจากแป้นพิมพ์หรือท่อ
                checks drafts against briefs; - is standard input
            prmind compare [--json] A.txt B.txt
            prmind compare --corpus FILE [--json] --pairs PAIRS.tsv
            prmind compare --corpus FILE [--json] --find
                เทียบข้อความสองชิ้นที่เล่าเรื่องเดียวกัน หรือหาคู่ที่ค่าไม่ตรงกันในคลังข่าว
                compares two texts about one event, or finds pairs in a corpus whose values differ
            prmind trace --corpus FILE [--json] [--query ID]
                หาว่าข้อความใดคัดมาจากข้อความใด
                traces which text was taken from which
            prmind bench engine [--json] [--corpus FILE]
                วัดความเร็วและหน่วยความจำบนเครื่องนี้
                measures speed and memory on this machine
            """;

    private CommandLine() {}

    /** Runs a command and ends the process with its status: 0 done, 1 fell short, 2 bad input. */
    public static void main(String... words) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int status = run(new Command.Terminal(System.in, out, err), words);
        out.flush();
        err.flush();
        System.exit(status);
    }

    private static PrintStream utf8(FileDescriptor to) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(to), 1 << 16), false, StandardCharsets.UTF_8);
    }

    /** Runs a command and gives its exit status. */
    static int run(Command.Terminal terminal, String... words) {
        List<String> options = Arrays.asList(words).subList(Math.min(1, words.length), words.length);
        try {
            return command(words.length == 0 ? "" : words[0]).run(options, terminal);
        } catch (BadInput e) {
            terminal.warn(e.problems());
        } catch (Command.BadOption e) {
            terminal.err().println(e.getMessage());
            terminal.err().print(HELP);
        } catch (InvalidPathException e) {
            terminal.err().println("ชื่อแฟ้มใช้ไม่ได้ (not a file name): " + e.getInput());
        } catch (IOException e) {
            terminal.err().println("อ่านหรือเขียนแฟ้มไม่ได้ (cannot read or write): " + e.getMessage());
        }
        return Command.BAD_INPUT;
    }

    private static Command command(String name) throws Command.BadOption {
        return switch (name) {
            case "check" -> new CheckCommand();
            case "bench" -> new BenchCommand();
            case "compare" -> new CompareCommand();
            case "trace" -> new TraceCommand();
            case "help", "--help", "-h" ->
                (options, terminal) -> {
                    terminal.out().print(HELP);
                    return Command.DONE;
                };
            default ->
                throw new Command.BadOption(
                        name.isEmpty() ? "โปรดระบุคำสั่ง" : "ไม่รู้จักคำสั่ง " + name,
                        name.isEmpty() ? "name a command" : name + " is not a command");
        };
    }
}
