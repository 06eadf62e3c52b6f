package th.prmind.platform.demo;

/** One module's share of the demo ministry. Parts run in the order of Spring's {@code @Order}, in one transaction. */
public interface DemoPart {

    void load(DemoFiles files);
}
