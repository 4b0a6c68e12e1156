namespace Jauge.Load.Http2.Hpack;

/// <summary>Takes header fields as they are read.</summary>
public interface IHeaderSink
{
    /// <summary>One field.</summary>
    /// <param name="name">In lower case, valid during the call.</param>
    /// <param name="value">Valid during the call.</param>
    public void Field(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value);
}
