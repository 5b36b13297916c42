package io.jobsconsole.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the base address of an account nothing is dropped in silence. */
class AddressTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com?tenant=7",
                "https://api.example.com/base/?tenant=7&x=1",
                "https://api.example.com?",
                "https://api.example.com/#list",
                "https://me:secret@api.example.com",
            })
    void refusesAnAddressWithMoreThanAPath(String url) {
        assertThatThrownBy(() -> at(url))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("jobs-console.accounts.main.url (JOBS_CONSOLE_ACCOUNTS_MAIN_URL)")
                .hasMessageNotContaining("secret");
    }

    @Test
    void takesAnAddressWithAPath() {
        assertThat(at("https://api.example.com:8443/base")
                        .accounts()
                        .get("main")
                        .url())
                .isEqualTo(URI.create("https://api.example.com:8443/base"));
    }

    private static ConsoleConfig at(String url) {
        var settings = Map.of("jobs-console.accounts.main.url", url, "jobs-console.accounts.main.api", "v2");
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ConsoleConfig.class)
                .withValidator(new BeanValidationConfigValidator() {
                    @Override
                    public Validator getValidator() {
                        return VALIDATOR;
                    }
                })
                .build()
                .getConfigMapping(ConsoleConfig.class);
    }
}
