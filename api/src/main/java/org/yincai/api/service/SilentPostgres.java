package org.yincai.api.service;

import io.micrometer.core.instrument.Counter;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which PostgreSQL owes a reply and nothing has moved for too long, so that whoever waits is told
 * and the pool makes another. What had been asked may yet be done. A connection on which nothing is asked may rest.
 */
final class SilentPostgres extends IdleStateHandler {
    /** Ends every reply: a type, a length of 5 that counts itself, and the state of the transaction. */
    private static final byte READY_FOR_QUERY = 'Z';

    private static final int LENGTH = 5;

    private final Counter closed;
    private boolean asked;

    /**
     * Makes the handler of one connection, which comes after TLS.
     *
     * @param longest how long nothing may be sent or come
     * @param closed counts the connections that were closed
     */
    SilentPostgres(Duration longest, Counter closed) {
        super(0, 0, longest.toMillis(), TimeUnit.MILLISECONDS);
        this.closed = closed;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        asked = true;
        super.write(context, message, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof ByteBuf bytes && endsReply(bytes)) {
            asked = false;
        }
        super.channelRead(context, message);
    }

    private static boolean endsReply(ByteBuf bytes) {
        int length = bytes.writerIndex() - LENGTH;
        return length > bytes.readerIndex()
                && bytes.getByte(length - 1) == READY_FOR_QUERY
                && bytes.getInt(length) == LENGTH;
    }

    @Override
    protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
        if (asked) {
            closed.increment();
            var unused = context.close();
        }
    }
}
