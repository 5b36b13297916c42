package io.jobsconsole.sandbox;

enum ApiVersion {
    V1,
    V2
}
