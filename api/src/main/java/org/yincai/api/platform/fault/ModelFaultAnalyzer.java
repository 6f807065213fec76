package org.yincai.api.platform.fault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yincai.inference.card.ModelFault;

/** Explains a tracing model or a ranker that does not agree with its card. */
final class ModelFaultAnalyzer extends AbstractFailureAnalyzer<ModelFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ModelFault cause) {
        return new FailureAnalysis(
                "A model cannot be used: " + cause.getMessage(),
                "Build the program again with its models, or name a directory with a model and its own card:"
                        + " yincai.service.model-dir that of a tracing model, yincai.service.ranker-dir that of a ranker.",
                cause);
    }
}
