namespace Jauge.StandIn.Calls;

/// <summary>Bytes of bodies whose content does not matter.</summary>
internal static class Filling
{
    private const byte Letter = (byte)'x';

    internal static byte[] Of(int bytes)
    {
        var filling = new byte[bytes];
        Array.Fill(filling, Letter);
        return filling;
    }
}
