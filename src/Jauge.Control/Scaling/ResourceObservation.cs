namespace Jauge.Control.Scaling;

/// <summary>Request and usage of one resource by one container.</summary>
/// <param name="Resource"><c>cpu</c> or <c>memory</c>.</param>
/// <param name="RequestMilli">Request in thousandths (of a core, of a byte); null where none is set.</param>
/// <param name="UsageMilli">Usage in thousandths, mean over the sample's window; null where there is no sample.</param>
public readonly record struct ResourceObservation(string Resource, long? RequestMilli, long? UsageMilli);
