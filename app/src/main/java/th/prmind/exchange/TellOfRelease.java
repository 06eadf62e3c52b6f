package th.prmind.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseNext;

/** What was told in the exchange of a release, and for its own office the way to tell of it. */
@Component
class TellOfRelease implements ReleaseNext {

    private final Posts posts;

    TellOfRelease(Posts posts) {
        this.posts = posts;
    }

    @Override
    public List<Next> of(Actor reader, Release release) {
        Stream<Next> told = posts.about(release.id()).stream().map(post -> new Next(post.title(), false, post.page()));
        boolean own = release.state() == Release.State.LIVE && reader.unit().equals(release.unit());
        Stream<Next> tell = own
                ? Stream.of(new Next(
                        "exchange.post.new.experience",
                        true,
                        "/exchange/posts/new?kind=experience&release=" + release.id()))
                : Stream.of();
        return Stream.concat(told, tell).toList();
    }
}
