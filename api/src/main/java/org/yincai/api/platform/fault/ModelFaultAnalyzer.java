package org.yincai.api.platform.fault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yincai.inference.card.ModelFault;

/** Explains a model that does not agree with its card. */
final class ModelFaultAnalyzer extends AbstractFailureAnalyzer<ModelFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ModelFault cause) {
        return new FailureAnalysis(
                "The tracing model cannot be used: " + cause.getMessage(),
                "Build the program again with its model, or name a directory with a model and its own card.",
                cause);
    }
}
