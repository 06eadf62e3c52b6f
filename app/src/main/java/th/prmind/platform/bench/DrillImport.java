package th.prmind.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** {@code prmind drill kill-import}: kills an import in its middle, runs it again, and counts what is there. */
public final class DrillImport {

    private DrillImport() {}

    /**
     * @param arguments {@code kill-import} and {@code --launcher FILE}
     * @return exit status: 0 nothing lost or doubled, 1 otherwise, 2 refused
     */
    public static int run(List<String> arguments) {
        int at = arguments.indexOf("--launcher");
        if (at < 0 || at + 1 == arguments.size() || !arguments.contains("kill-import")) {
            System.err.println("usage: prmind drill kill-import");
            return 2;
        }
        Path launcher = Path.of(arguments.get(at + 1));
        try {
            Path scratch = Files.createTempDirectory("prmind-drill-");
            try (Instance instance = new Instance(launcher)) {
                return drill(instance, Corpus.find(launcher, scratch));
            } finally {
                FileSystemUtils.deleteRecursively(scratch);
            }
        } catch (IOException e) {
            System.err.println("prmind: " + e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    private static int drill(Instance instance, Corpus corpus) throws IOException, InterruptedException {
        if (instance.run("start") != 0) {
            throw new IOException(instance.said());
        }
        Process importing = instance.start("import", corpus.file().toString());
        while (!Pattern.compile("import +([2-9]\\d)%").matcher(instance.said()).find()) {
            if (!importing.isAlive()) {
                throw new IOException("the import was over before it could be killed: " + instance.said());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        importing.descendants().forEach(ProcessHandle::destroyForcibly);
        importing.destroyForcibly().waitFor();
        System.out.println("killed after: "
                + instance.said().strip().lines().reduce((_, last) -> last).orElse(""));
        int again = instance.run("import", corpus.file().toString());
        Matcher said = Pattern.compile("([\\d,]+) releases imported, ([\\d,]+) known already")
                .matcher(instance.said());
        boolean counted = said.find();
        long sum = counted ? number(said.group(1)) + number(said.group(2)) : -1;
        int third = instance.run("import", corpus.file().toString());
        boolean nothing = instance.said().contains("nothing changed");
        boolean holds =
                again == 0 && third == 0 && nothing && sum == corpus.titles().size();
        System.out.printf(
                "import killed and run again: %s; a third run %s   %s   (%s)%n",
                counted ? said.group() : "no count",
                nothing ? "changes nothing" : "changes something",
                holds ? "holds" : "falls short",
                corpus.words());
        return holds ? 0 : 1;
    }

    private static long number(String grouped) {
        return Long.parseLong(grouped.replace(",", ""));
    }
}
