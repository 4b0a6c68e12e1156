namespace Jauge.Control.Tests.Random;

/// <summary>First draws of a stream, held fast.</summary>
internal static class GoldenDraws
{
    internal const string Exponential = "4745382337 404515579 17167264121 4532195490 5468641937";
    internal const string LogNormal = "6856914469 7658574677 5461050278 7173538294 6732205688";
    internal const string Uniform = "1403835 1061871 1807002 1144570 1461129";
    internal const string Erlang = "5420500 5579935 10242101 7716788 10541353";
    internal const ulong Hash = 17538606726017881794;
}
