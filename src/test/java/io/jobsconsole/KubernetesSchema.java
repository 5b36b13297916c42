package io.jobsconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.Map;

/**
 * The schema of the Kubernetes API, from the models of the official client, which are generated from the API's
 * description.
 */
final class KubernetesSchema {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    private static final Map<String, Model> MODELS = Map.of(
            "apps/v1 Deployment", V1Deployment::fromJson,
            "autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::fromJson,
            "networking.k8s.io/v1 Ingress", V1Ingress::fromJson,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::fromJson,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::fromJson,
            "v1 ConfigMap", V1ConfigMap::fromJson,
            "v1 Service", V1Service::fromJson);

    private KubernetesSchema() {}

    /** Refuses unknown and missing fields, and values of the wrong type. */
    static void check(JsonNode document) throws IOException {
        var type = document.path("apiVersion").asText() + " "
                + document.path("kind").asText();
        assertThat(MODELS).containsKey(type);
        var json = document.toString();

        var model = MODELS.get(type).read(json);

        // A model reads "no" as false, so a value has the right type only if the model writes it back unchanged.
        var written = JACKSON.readTree(JSON.serialize(model));
        assertThat(contains(written, document))
                .as("%s within %s", json, written)
                .isTrue();
    }

    /** Whether the whole contains every value of the part. */
    static boolean contains(JsonNode whole, JsonNode part) {
        if (part.isObject()) {
            return part.properties().stream().allMatch(field -> contains(whole.path(field.getKey()), field.getValue()));
        }
        if (part.isArray()) {
            return part.valueStream().allMatch(one -> whole.valueStream().anyMatch(other -> contains(other, one)));
        }
        return whole.equals(part);
    }

    @FunctionalInterface
    private interface Model {

        /** Throws for unknown and missing fields. */
        Object read(String json) throws IOException;
    }
}
