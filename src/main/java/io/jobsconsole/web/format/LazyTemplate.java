package io.jobsconsole.web.format;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ParameterDeclaration;
import io.quarkus.qute.SectionNode;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateNode;
import io.quarkus.qute.Variant;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A template that is parsed when it is first used. */
class LazyTemplate implements Template {

    private final Engine engine;
    private final String id;
    private final String content;
    /** Two threads may both parse it: the templates are equal. */
    private volatile Template parsed;

    LazyTemplate(Engine engine, String id, String content) {
        this.engine = engine;
        this.id = id;
        this.content = content;
    }

    private Template parsed() {
        if (parsed == null) {
            parsed = engine.parse(content, null, id);
        }
        return parsed;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public TemplateInstance instance() {
        return parsed().instance();
    }

    @Override
    public List<Expression> getExpressions() {
        return parsed().getExpressions();
    }

    @Override
    public Expression findExpression(Predicate<Expression> predicate) {
        return parsed().findExpression(predicate);
    }

    @Override
    public String getGeneratedId() {
        return parsed().getGeneratedId();
    }

    @Override
    public Optional<Variant> getVariant() {
        return parsed().getVariant();
    }

    @Override
    public List<ParameterDeclaration> getParameterDeclarations() {
        return parsed().getParameterDeclarations();
    }

    @Override
    public Fragment getFragment(String fragment) {
        return parsed().getFragment(fragment);
    }

    @Override
    public Set<String> getFragmentIds() {
        return parsed().getFragmentIds();
    }

    @Override
    public List<TemplateNode> getNodes() {
        return parsed().getNodes();
    }

    @Override
    public Collection<TemplateNode> findNodes(Predicate<TemplateNode> predicate) {
        return parsed().findNodes(predicate);
    }

    @Override
    public SectionNode getRootNode() {
        return parsed().getRootNode();
    }

    @Override
    public Optional<URI> getSource() {
        return parsed().getSource();
    }
}
