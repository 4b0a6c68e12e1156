using Jauge.Load.Results;

namespace Jauge.Load.Wires;

/// <summary>Who speaks over a wire. Called on the loop's thread only.</summary>
internal interface IWireOwner
{
    /// <summary>Bytes may be sent from now on.</summary>
    public void Opened();

    /// <summary>Bytes have come.</summary>
    /// <param name="bytes">Theirs only during the call.</param>
    public void Received(ReadOnlySpan<byte> bytes);

    /// <summary>The wire is closed by the other side, or never opened. Nothing comes after it; not called for a wire that its owner
    /// closes.</summary>
    /// <param name="cause"><see cref="LoadFailure.Closed"/> for an open wire; else why it did not open.</param>
    public void Closed(LoadFailure cause);
}
