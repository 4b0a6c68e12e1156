using System.Text.Json.Serialization;

namespace Jauge.Load.Bench;

/// <summary>Reads and writes without reflection, which would be a third of the client's start.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(ClientPlan))]
[JsonSerializable(typeof(ClientReport))]
internal sealed partial class ClientJson : JsonSerializerContext;
