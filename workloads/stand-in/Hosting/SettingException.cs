namespace Jauge.StandIn.Hosting;

/// <summary>The environment, or a file that it names, cannot be what it is: the program ends with 2 and this message.</summary>
/// <param name="message">What is wrong, and where.</param>
public sealed class SettingException(string message) : Exception(message);
