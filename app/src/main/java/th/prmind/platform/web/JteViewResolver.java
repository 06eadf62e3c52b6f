package th.prmind.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders the templates that the build compiled: the view {@code brief/show} is {@code templates/brief/show.jte}. Asked
 * before the framework's own resolvers, which would take every name for a page of the servlet container.
 */
@Component
public class JteViewResolver implements ViewResolver, PriorityOrdered {

    private final TemplateEngine engine;

    JteViewResolver() {
        engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, JteViewResolver.class.getClassLoader(), "th.prmind");
        engine.setBinaryStaticContent(true);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.contains(":") ? null : new JteView(name);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** Renders outside a request's own answer: into a cache, a document or a part of another page. */
    public byte[] render(String name, Map<String, Object> model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(name + ".jte", model, output);
        return output.toByteArray();
    }

    private final class JteView implements View {

        private final String name;

        JteView(String name) {
            this.name = name;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(name + ".jte", model == null ? Map.of() : new HashMap<String, Object>(model), output);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
