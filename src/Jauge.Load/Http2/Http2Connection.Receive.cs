using System.Buffers.Binary;
using Jauge.Load.Http2.Hpack;

namespace Jauge.Load.Http2;

/// <summary>What comes from the peer, frame by frame.</summary>
public sealed partial class Http2Connection
{
    private const int MostAnswerBytes = FrameHead.Bytes + 8;

    private readonly FrameRemainder _remainder = new();
    private readonly HpackDecoder _decoder;
    private readonly ResponseFields _fields;
    private readonly HeaderFragments _fragments;
    private ReceiveWindow _window;
    private bool _isSettled;

    /// <summary>Takes bytes from the peer, cut anywhere; tells what they mean, and lets answers wait to be sent.</summary>
    /// <param name="bytes">Not kept.</param>
    public void Receive(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new FrameReader(bytes, _remainder, PeerSettings.LeastFrameBytes);
            while (Ended is null && reader.Next())
            {
                Take(reader.Head, reader.Payload);
            }
        }
        catch (Http2Exception broken)
        {
            End(broken.Code, broken.Message);
        }
        catch (HpackException broken)
        {
            End(Http2ErrorCode.CompressionError, broken.Message);
        }
    }

    // the text is a constant in each place: this is asked for every frame
    private static void Require(bool condition, string message, Http2ErrorCode code = Http2ErrorCode.ProtocolError)
    {
        if (!condition)
        {
            throw new Http2Exception(code, message);
        }
    }

    private void Take(FrameHead head, ReadOnlySpan<byte> payload)
    {
        Require(_isSettled || head is { Type: FrameType.Settings } && !head.Has(FrameFlags.Ack),
            "the server does not begin with its settings");
        Require(_fragments.Stream == 0 || head.Type == FrameType.Continuation, "a header block is cut by another frame");
        switch (head.Type)
        {
            case FrameType.Data:
                TakeData(head, payload);
                break;
            case FrameType.Headers:
                TakeHeaders(head, payload);
                break;
            case FrameType.Continuation:
                TakeContinuation(head, payload);
                break;
            case FrameType.RstStream:
                TakeReset(head, payload);
                break;
            case FrameType.WindowUpdate:
                TakeWindowUpdate(head, payload);
                break;
            case FrameType.PushPromise:
                throw new Http2Exception(Http2ErrorCode.ProtocolError, "a push, which was not allowed");
            case FrameType.Settings or FrameType.Ping or FrameType.GoAway:
                TakeConnectionFrame(head, payload);
                break;
        }
    }

    private void TakeConnectionFrame(FrameHead head, ReadOnlySpan<byte> payload)
    {
        Require(head.Stream == 0, "a frame of the connection on a stream");
        switch (head.Type)
        {
            case FrameType.Settings:
                TakeSettings(head, payload);
                break;
            case FrameType.Ping:
                TakePing(head, payload);
                break;
            default:
                TakeGoAway(payload);
                break;
        }
    }

    private void TakeData(FrameHead head, ReadOnlySpan<byte> payload)
    {
        var stream = Known(head);
        var data = Unpadded(head, payload);
        Allow(0, _window.Take(head.Length));
        if (stream is null)
        {
            return;
        }
        var more = stream.Window.Take(head.Length);
        if (stream.Status == 0)
        {
            Reset(stream, Http2Failure.Malformed, Http2ErrorCode.ProtocolError);
            return;
        }
        stream.ReceivedBytes += data.Length;
        if (data.Length > 0)
        {
            _sink.Body(stream.Token, data);
        }
        EndPart(stream, head.Stream, head.Has(FrameFlags.EndStream), more);
    }

    // whoever was told of the part may have cancelled the stream
    private void EndPart(Http2Stream stream, int id, bool isLast, int more)
    {
        if (stream.Id != id)
        {
            return;
        }
        if (isLast)
        {
            Finish(stream);
        }
        else
        {
            Allow(id, more);
        }
    }

    private void Finish(Http2Stream stream)
    {
        if (!stream.IsComplete)
        {
            Reset(stream, Http2Failure.Malformed, Http2ErrorCode.ProtocolError);
            return;
        }
        if (stream.Unsent.Length > 0)
        {
            // an answer before the whole question: RFC 9113, section 8.1
            _writer.Reset(stream.Id, Http2ErrorCode.NoError);
        }
        _sink.Done(Close(stream));
        EndIfLeft();
    }

    private void TakeHeaders(FrameHead head, ReadOnlySpan<byte> payload)
    {
        Known(head);
        var fragment = Unpadded(head, payload);
        if (head.Has(FrameFlags.Priority))
        {
            Require(fragment.Length >= 5, "a priority that goes beyond its frame", Http2ErrorCode.FrameSizeError);
            fragment = fragment[5..];
        }
        if (head.Has(FrameFlags.EndHeaders))
        {
            TakeBlock(head.Stream, head.Has(FrameFlags.EndStream), fragment);
        }
        else
        {
            _fragments.Begin(head.Stream, head.Has(FrameFlags.EndStream), fragment);
        }
    }

    private void TakeContinuation(FrameHead head, ReadOnlySpan<byte> payload)
    {
        Require(head.Stream != 0 && head.Stream == _fragments.Stream, "a continuation of nothing");
        _fragments.Add(payload);
        if (head.Has(FrameFlags.EndHeaders))
        {
            _fragments.End();
            TakeBlock(head.Stream, _fragments.EndsStream, _fragments.Block);
        }
    }

    private void TakeBlock(int id, bool endsStream, ReadOnlySpan<byte> block)
    {
        var stream = _streams.Find(id);
        _fields.Begin(stream);
        _decoder.Decode(block, _fields);
        _fields.End();
        if (stream is null || stream.Id != id)
        {
            return;
        }
        if (_fields.IsMalformed || endsStream && stream.Status == 0)
        {
            Reset(stream, Http2Failure.Malformed, Http2ErrorCode.ProtocolError);
        }
        else if (endsStream)
        {
            Finish(stream);
        }
    }

    private void TakeReset(FrameHead head, ReadOnlySpan<byte> payload)
    {
        Require(payload.Length == 4, "a reset of another size", Http2ErrorCode.FrameSizeError);
        if (Known(head) is { } stream)
        {
            var code = (Http2ErrorCode)BinaryPrimitives.ReadInt32BigEndian(payload);
            Fail(stream, code == Http2ErrorCode.RefusedStream ? Http2Failure.Refused : Http2Failure.Reset, code);
        }
    }

    private void TakeWindowUpdate(FrameHead head, ReadOnlySpan<byte> payload)
    {
        Require(payload.Length == 4, "a window's change of another size", Http2ErrorCode.FrameSizeError);
        var more = BinaryPrimitives.ReadInt32BigEndian(payload) & int.MaxValue;
        if (head.Stream == 0)
        {
            Require(more > 0, "a window that grows by nothing");
            _bodies.Allow(more);
            _bodies.Continue();
        }
        else if (Known(head) is { } stream)
        {
            Widen(stream, more);
        }
    }

    private void Widen(Http2Stream stream, int more)
    {
        if (more == 0 || stream.SendWindowBytes + more > int.MaxValue)
        {
            Reset(stream, Http2Failure.Reset, more == 0 ? Http2ErrorCode.ProtocolError : Http2ErrorCode.FlowControlError);
            return;
        }
        stream.SendWindowBytes += more;
        _bodies.Continue();
    }

    private void TakeSettings(FrameHead head, ReadOnlySpan<byte> payload)
    {
        if (head.Has(FrameFlags.Ack))
        {
            Require(payload.Length == 0, "an acknowledgement with settings", Http2ErrorCode.FrameSizeError);
            return;
        }
        var window = _peer.StreamWindowBytes;
        _peer.Read(payload);
        _isSettled = true;
        _encoder.Allow(_peer.HeaderTableBytes);
        _writer.SettingsAck();
        RequireReader();
        if (_peer.StreamWindowBytes != window)
        {
            MoveWindows(_peer.StreamWindowBytes - window);
        }
    }

    // a new first window moves those of the open streams too, even below zero: RFC 9113, section 6.9.2
    private void MoveWindows(int bytes)
    {
        foreach (var stream in _streams.ToArray())
        {
            stream.SendWindowBytes += bytes;
            Require(stream.SendWindowBytes <= int.MaxValue, "a window beyond 2^31 - 1", Http2ErrorCode.FlowControlError);
        }
        _bodies.Continue();
    }

    private void TakePing(FrameHead head, ReadOnlySpan<byte> payload)
    {
        Require(payload.Length == 8, "a ping of another size", Http2ErrorCode.FrameSizeError);
        if (!head.Has(FrameFlags.Ack))
        {
            _writer.PingAck(payload);
            RequireReader();
        }
    }

    private void TakeGoAway(ReadOnlySpan<byte> payload)
    {
        Require(payload.Length >= 8, "a farewell of another size", Http2ErrorCode.FrameSizeError);
        var last = BinaryPrimitives.ReadInt32BigEndian(payload) & int.MaxValue;
        var code = (Http2ErrorCode)BinaryPrimitives.ReadInt32BigEndian(payload[4..]);
        _goesAway = true;
        foreach (var stream in _streams.ToArray())
        {
            if (stream.Id > last)
            {
                Fail(stream, Http2Failure.Refused, code);
            }
        }
        EndIfLeft();
    }

    // the open stream of a frame, or null when it is over; a stream that we never opened is the peer's mistake
    private Http2Stream? Known(FrameHead head)
    {
        Require((head.Stream & 1) == 1 && (head.Stream < _nextStream || _nextStream < 0), "a frame on a stream that was never opened");
        return _streams.Find(head.Stream);
    }

    private void Allow(int stream, int more)
    {
        if (more > 0)
        {
            _writer.WindowUpdate(stream, more);
            RequireReader();
        }
    }

    // whoever asks for answers and does not read them would fill our memory
    private void RequireReader()
    {
        _answerBytes += MostAnswerBytes;
        Require(_answerBytes <= _limits.MaxWaitingBytes, "the server asks for answers that it does not read",
            Http2ErrorCode.EnhanceYourCalm);
    }

    private static ReadOnlySpan<byte> Unpadded(FrameHead head, ReadOnlySpan<byte> payload)
    {
        if (!head.Has(FrameFlags.Padded))
        {
            return payload;
        }
        Require(payload.Length > 0 && payload[0] < payload.Length, "padding that goes beyond its frame");
        return payload[1..^payload[0]];
    }
}
