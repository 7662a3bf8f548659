using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace LaborRisk.Server.Analyst;

internal sealed record PhrasesAnswer(IReadOnlyList<PhraseItem> Items);

/// <param name="Week">Monday of the district week in which many typed it.</param>
internal sealed record PhraseItem(string Text, string Week);

internal sealed record SetAsideAnswer(IReadOnlyList<SetAsideItem> Items);

internal sealed record SetAsideItem(string EnterpriseId, string Name, string Town, IReadOnlyList<SetAsideWhy> Reasons);

/// <param name="Reason">As in <c>summary.json</c>.</param>
/// <param name="Text">For people, both languages.</param>
internal sealed record SetAsideWhy(string Reason, string Text);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PhrasesAnswer))]
[JsonSerializable(typeof(SetAsideAnswer))]
internal sealed partial class AnalystJson : JsonSerializerContext
{
    /// <summary>The one to use: Chinese as itself.</summary>
    public static AnalystJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
