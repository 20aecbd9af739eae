package io.twofold.web.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** What the path of this request takes: Quarkus REST knows, but leaves it out of its 405, which must say so. */
final class AllowedMethods implements RuntimeResourceVisitor {

    private final TreeSet<String> methods = new TreeSet<>();
    private final String path;

    private AllowedMethods(String path) {
        this.path = path;
    }

    static String ofThisRequest() {
        var request = CurrentRequestManager.get();
        var allowed = new AllowedMethods(request.getPath());
        RuntimeResourceVisitor.visitRuntimeResources("", request.getDeployment().getClassMappers(), allowed);
        return String.join(", ", allowed.methods);
    }

    @Override
    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
        var here = new RequestPath<>(false, new URITemplate(template, false), resource);
        if (new RequestMapper<>(new ArrayList<>(List.of(here))).map(path) != null) {
            methods.add(method);
        }
    }
}
