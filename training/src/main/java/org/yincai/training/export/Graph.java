package org.yincai.training.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.inference.card.Port;

/** Builds an ONNX graph (IR version 8, opset 17) node by node; every operation returns the name of its output. */
final class Graph {
    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;

    private final GraphProto.Builder graph;
    private final Map<String, TensorProto> tensors = new HashMap<>();
    private int unnamed;

    Graph(String name, List<Port> inputs, List<Port> outputs) {
        graph = GraphProto.newBuilder().setName(name);
        inputs.forEach(port -> graph.addInput(info(port)));
        outputs.forEach(port -> graph.addOutput(info(port)));
    }

    private static ValueInfoProto info(Port port) {
        var shape = TensorShapeProto.newBuilder();
        for (String size : port.shape()) {
            boolean fixed = size.chars().allMatch(Character::isDigit);
            shape.addDim(
                    fixed
                            ? Dimension.newBuilder().setDimValue(Long.parseLong(size))
                            : Dimension.newBuilder().setDimParam(size.replace('+', '_')));
        }
        var type = port.type().equals("float") ? TensorProto.DataType.FLOAT : TensorProto.DataType.INT32;
        var tensor = TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape);
        return ValueInfoProto.newBuilder()
                .setName(port.name())
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    /** A row-major weight; asked for again, it is the same one. */
    String weight(String name, float[] values, long... dims) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return tensor(name, TensorProto.DataType.FLOAT, bytes, dims);
    }

    String longs(String name, long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return tensor(name, TensorProto.DataType.INT64, bytes, values.length);
    }

    /** An int32 of no dimension. */
    String scalar(String name, int value) {
        ByteBuffer bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0, value);
        return tensor(name, TensorProto.DataType.INT32, bytes);
    }

    private String tensor(String name, TensorProto.DataType type, ByteBuffer bytes, long... dims) {
        var tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(bytes));
        for (long dim : dims) {
            tensor.addDims(dim);
        }
        TensorProto made = tensor.build();
        TensorProto before = tensors.putIfAbsent(name, made);
        if (before == null) {
            graph.addInitializer(made);
        } else if (!before.equals(made)) {
            throw new IllegalStateException("two tensors are called " + name);
        }
        return name;
    }

    String op(String type, String... inputs) {
        return named(type, "t" + unnamed++, inputs);
    }

    String named(String type, String output, String... inputs) {
        graph.addNode(node(type, inputs).addOutput(output));
        return output;
    }

    /** A node with one integer attribute. */
    String op(String type, String attribute, long value, String... inputs) {
        String output = "t" + unnamed++;
        graph.addNode(node(type, inputs).addOutput(output).addAttribute(attribute(attribute, value)));
        return output;
    }

    /** A tensor cut along axis 1 into {@code parts} parts of these sizes. */
    List<String> split(String input, String sizes, int parts) {
        var node = node("Split", input, sizes).addAttribute(attribute("axis", 1));
        for (int i = 0; i < parts; i++) {
            node.addOutput("t" + unnamed++);
        }
        graph.addNode(node);
        return List.copyOf(node.getOutputList());
    }

    private static NodeProto.Builder node(String type, String... inputs) {
        return NodeProto.newBuilder().setOpType(type).addAllInput(List.of(inputs));
    }

    private static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    byte[] bytes() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("yincai")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(graph)
                .build()
                .toByteArray();
    }
}
