package io.jobsconsole.sandbox.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A version of the jobs API, with the format of its errors for the fault board. */
public enum ApiVersion {
    V1("{\"status\":[],\"job\":[") {
        @Override
        public Object error(int httpStatus) {
            return new GatewayError(GrpcCode.ofHttpStatus(httpStatus), "The fault board says so.");
        }

        @Override
        public Object badAnswer() {
            return ListJobsResponse.failed(List.of());
        }
    },
    V2("{\"jobs\":[") {
        @Override
        public Object error(int httpStatus) {
            return new JobsError("The fault board says so.", Map.of(), Optional.empty());
        }

        @Override
        public Object badAnswer() {
            return new JobsError("The job database could not be read.", Map.of(), Optional.empty());
        }
    };

    /** The beginning of a list of jobs. */
    public final String beginning;

    ApiVersion(String beginning) {
        this.beginning = beginning;
    }

    /** The body of an error answer with this status. */
    public abstract Object error(int httpStatus);

    /** A body without jobs for an error with HTTP status 200. */
    public abstract Object badAnswer();

    public String halfABody() {
        return beginning + "{\"id\":\"job_";
    }
}
