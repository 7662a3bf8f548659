namespace LaborRisk.Server.Commands;

/// <summary>A command cannot go on, for a reason its user can act on. The message is shown as it stands: it quotes no worker and no query.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);
