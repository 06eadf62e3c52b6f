package th.prmind.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.content.Topics;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** Posts to write: a form for each kind, and what their writers do with them afterwards. */
@Controller
class PostFormController {

    private final WritePost writePost;
    private final PostAccess access;
    private final PostLists lists;
    private final AttachableWork work;
    private final Topics topics;
    private final CurrentActor currentActor;
    private final Notices notices;

    PostFormController(
            WritePost writePost,
            PostAccess access,
            PostLists lists,
            AttachableWork work,
            Topics topics,
            CurrentActor currentActor,
            Notices notices) {
        this.writePost = writePost;
        this.access = access;
        this.lists = lists;
        this.work = work;
        this.topics = topics;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    /** Without a kind, the kinds to choose from. */
    @GetMapping("/exchange/posts/new")
    String begin(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String release,
            Model model) {
        Post.@Nullable Kind chosen = Post.Kind.find(kind).orElse(null);
        if (chosen == null) {
            return "exchange/choose-kind";
        }
        PostForm empty = PostForm.empty(chosen, lists.province(currentActor.get()));
        PostForm form = release == null ? empty : empty.with(release);
        model.addAllAttributes(fields(form, null, Map.of()));
        return "exchange/post-form";
    }

    @PostMapping("/exchange/posts")
    Object add(@ModelAttribute("form") PostForm form, @ModelAttribute("view") View view) {
        Map<String, String> errors = form.errors(topics, this::attachable, view);
        if (!errors.isEmpty()) {
            return again(form, null, errors);
        }
        return said(writePost.add(form), "exchange.post.added");
    }

    @GetMapping("/exchange/posts/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        Post post = own(id);
        model.addAllAttributes(fields(PostForm.of(post), post, Map.of()));
        return "exchange/post-form";
    }

    @PostMapping("/exchange/posts/{id}")
    Object change(@PathVariable UUID id, @ModelAttribute("form") PostForm typed, @ModelAttribute("view") View view) {
        Post post = own(id);
        PostForm form = typed.of(post.kind());
        // A release that was attached stays attachable after its writer moved to another office.
        Map<String, String> errors =
                form.errors(topics, release -> release.equals(post.release()) || attachable(release), view);
        return errors.isEmpty() ? said(writePost.change(id, form), "exchange.post.changed") : again(form, post, errors);
    }

    @PostMapping("/exchange/posts/{id}/closing")
    String close(@PathVariable UUID id) {
        return done(writePost.close(id), "exchange.post.closed");
    }

    @PostMapping("/exchange/posts/{id}/reopening")
    String reopen(@PathVariable UUID id) {
        return done(writePost.reopen(id), "exchange.post.reopened");
    }

    @PostMapping("/exchange/posts/{id}/withdrawal")
    String withdraw(@PathVariable UUID id) {
        return done(writePost.withdraw(id), "exchange.post.withdrawn");
    }

    @PostMapping("/exchange/posts/{id}/return")
    String bringBack(@PathVariable UUID id) {
        return done(writePost.returned(id), "exchange.post.returned");
    }

    private String done(Post post, String words) {
        notices.say(words);
        return "redirect:" + post.page();
    }

    private String said(WritePost.Written written, String words) {
        if (written.unknown().isEmpty()) {
            notices.say(words);
        } else {
            notices.say("network.named.unknown", String.join(", ", written.unknown()));
        }
        return "redirect:" + written.post().page();
    }

    private Post own(UUID id) {
        Post post = access.readable(id);
        Actor me = currentActor.get();
        if (!post.author().equals(me.id())) {
            throw new NotAllowed(me.id() + " did not write " + id);
        }
        return post;
    }

    private boolean attachable(UUID release) {
        return work.attachable(currentActor.get(), release);
    }

    /** With what was typed. */
    private ModelAndView again(PostForm form, @Nullable Post post, Map<String, String> errors) {
        ModelAndView again = form.chosenKind() == null
                ? new ModelAndView("exchange/choose-kind")
                : new ModelAndView("exchange/post-form", fields(form, post, errors));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private Map<String, Object> fields(PostForm form, @Nullable Post post, Map<String, String> errors) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("form", form);
        if (post != null) {
            fields.put("post", post);
        }
        fields.put("errors", errors);
        fields.put("topics", topics.all());
        fields.put("provinces", List.copyOf(Provinces.all()));
        fields.put("works", form.chosenKind() == Post.Kind.EXPERIENCE ? work.of(currentActor.get()) : List.of());
        return fields;
    }
}
