using System.Net.Security;
using Jauge.Load.Plans;
using Jauge.Load.Wires;

namespace Jauge.Load.Engine;

/// <summary>A target whose names are resolved.</summary>
/// <param name="Target">As in the plan.</param>
/// <param name="Addresses">In turns.</param>
/// <param name="Tls">Null: without.</param>
internal sealed record CompiledTarget(LoadTarget Target, Destination[] Addresses, SslClientAuthenticationOptions? Tls);
