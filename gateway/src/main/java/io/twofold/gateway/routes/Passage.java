package io.twofold.gateway.routes;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;

import io.twofold.gateway.Owner;
import io.twofold.web.problem.ProblemAnswers;
import io.twofold.web.problem.ProblemException;
import io.twofold.web.trace.Trace;

import static io.twofold.gateway.routes.GatewayProblem.SERVICE_AWAY;
import static io.twofold.gateway.routes.GatewayProblem.SERVICE_LOST;

/** The way to a service and back: what is said to one neighbour stays there, and nothing is done twice. */
@ApplicationScoped
class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final List<String> HOP_BY_HOP = List.of(
            "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer", "upgrade");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String RETRY_SECONDS = "2";

    private final ProblemAnswers answers;
    private final Trace trace;

    Passage(ProblemAnswers answers, Trace trace) {
        this.answers = answers;
        this.trace = trace;
    }

    HttpProxy to(Owner owner, URI url, HttpClient client) {
        var address = new RequestOptions()
                .setHost(url.getHost())
                .setPort(port(url))
                .setSsl(url.getScheme().equals("https"));
        return HttpProxy.reverseProxy(client)
                .origin(request -> client.request(address).recover(e -> Future.failedFuture(away(owner, e))))
                .addInterceptor(this);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var headers = context.request().headers();
        stripHopByHop(headers);
        headers.remove("expect"); // the gateway has told the client to go on already
        headers.set("traceparent", trace.traceparent());
        return context.sendRequest()
                .recover(e -> sendAgain(context, e))
                .recover(e -> Future.succeededFuture(answer(context, e)));
    }

    /** What only reads, once: a service that was replaced may have closed the connection just then. */
    private static Future<ProxyResponse> sendAgain(ProxyContext context, Throwable failure) {
        var request = context.request();
        if (failure instanceof ProblemException || !READING.contains(request.getMethod())) {
            return Future.failedFuture(failure);
        }
        request.setBody(Body.body(Buffer.buffer()));
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        stripHopByHop(context.response().headers());
        return context.sendResponse();
    }

    /** Nothing has been sent yet: whoever tries again repeats nothing. */
    private static ProblemException away(Owner owner, Throwable e) {
        LOG.warnf("%s is away: %s", owner, e.getMessage());
        return new ProblemException(SERVICE_AWAY, "Try again in a moment: nothing has been done.")
                .with("Retry-After", RETRY_SECONDS);
    }

    private static ProblemException lost(Throwable e) {
        LOG.warnf("A service did not answer to the end: %s", e.getMessage());
        return new ProblemException(
                        SERVICE_LOST,
                        "Whether it was done is not known. Look, or repeat it if that changes nothing: "
                                + "a GET, a PUT, a DELETE, a POST with the same Idempotency-Key.")
                .with("Retry-After", RETRY_SECONDS);
    }

    private ProxyResponse answer(ProxyContext context, Throwable failure) {
        var e = failure instanceof ProblemException problem ? problem : lost(failure);
        var answer =
                context.request().release().response().setStatusCode(e.type().status());
        e.headers().forEach(answer::putHeader);
        return answer.putHeader("content-type", ProblemAnswers.MEDIA_TYPE)
                .setBody(Body.body(answers.body(context.request().proxiedRequest(), e)));
    }

    /** Also those that the header Connection adds to the list. */
    private static void stripHopByHop(MultiMap headers) {
        headers.getAll("connection").stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList()
                .forEach(headers::remove);
        HOP_BY_HOP.forEach(headers::remove);
    }

    private static int port(URI url) {
        return url.getPort() > 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
    }
}
