using LaborRisk.Server.Live;
using Microsoft.AspNetCore.Http;

namespace LaborRisk.Server.Http;

/// <summary>What one client of the stream may see.</summary>
/// <param name="Sees">By company index; <c>null</c> = of no company in particular.</param>
/// <param name="Full">With recipients and text.</param>
internal sealed record StreamView(Func<int?, bool> Sees, bool Full)
{
    /// <summary>Every score and alert, without recipients and text.</summary>
    public static StreamView Wall { get; } = new(_ => true, Full: false);

    public ReadOnlyMemory<byte> Of(StreamEvent happened) =>
        !Sees(happened.Company) ? default : Full ? happened.Full : happened.Public;
}

/// <summary>Says what a request may see; <c>null</c> = nothing. Sessions are one way, a wall token another.</summary>
internal delegate StreamView? StreamViews(HttpContext context);
