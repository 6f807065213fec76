package org.yincai.inference.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.yincai.inference.card.Contract;
import org.yincai.inference.card.GraphFile;
import org.yincai.inference.card.Port;

/** Compares a session's real inputs and outputs with those on the card. */
final class Signature {
    private static final String ANY = "?";

    private Signature() {}

    /** Every difference, both sides named; empty when the graph is the card's. */
    static List<String> faults(GraphFile card, OrtSession session) throws OrtException {
        var faults = new ArrayList<String>();
        compare(
                faults,
                card.file() + " inputs",
                card.inputs(),
                session.getInputInfo().values());
        compare(
                faults,
                card.file() + " outputs",
                card.outputs(),
                session.getOutputInfo().values());
        return faults;
    }

    private static void compare(List<String> faults, String what, List<Port> card, Collection<NodeInfo> graph) {
        List<Port> declared = card.stream().map(Signature::anonymous).toList();
        List<String> foreign = graph.stream()
                .filter(Signature::foreign)
                .map(NodeInfo::toString)
                .toList();
        if (foreign.isEmpty()) {
            List<Port> actual = graph.stream().map(Signature::port).toList();
            faults.addAll(Contract.differences(what, "the card", declared, "the graph", actual));
        } else {
            faults.add(what + ": the card has only int32 and float but the graph has " + foreign);
        }
    }

    private static Port anonymous(Port port) {
        return new Port(
                port.name(),
                port.type(),
                port.shape().stream()
                        .map(size -> size.matches("\\d+") ? size : ANY)
                        .toList());
    }

    private static boolean foreign(NodeInfo node) {
        return !(node.getInfo() instanceof TensorInfo tensor)
                || !(tensor.type.name().equals("INT32") || tensor.type.name().equals("FLOAT"));
    }

    private static Port port(NodeInfo node) {
        var tensor = (TensorInfo) node.getInfo();
        var shape = new ArrayList<String>();
        for (long size : tensor.getShape()) {
            shape.add(size < 0 ? ANY : Long.toString(size));
        }
        return new Port(node.getName(), tensor.type.name().toLowerCase(Locale.ROOT), shape);
    }
}
