using System.CommandLine;

namespace LaborRisk.Server.Commands;

/// <param name="Labelled">Texts with one topic each.</param>
/// <param name="Background">Texts that are no labour-rights matter.</param>
/// <param name="Out">Where the model is written.</param>
/// <param name="Folds">Parts for cross-validation; 0 = train only.</param>
/// <param name="Half">Train on one half of the labelled texts only, so that the other half stays unseen.</param>
internal sealed record TrainTopicsRequest(string Labelled, string Background, string Out, int Folds, bool Half);

/// <summary>Trains the topic classifier.</summary>
internal static class TrainTopicsVerb
{
    public static Command Build(Func<TrainTopicsRequest, CancellationToken, Task<int>> run)
    {
        var labelled = Options.Needed("--labelled", "FILE", "已标注主题的文本 · texts with their topic");
        var background = Options.Needed("--background", "FILE", "与劳动权益无关的文本 · texts that are no labour-rights matter");
        var output = Options.Needed("--out", "FILE", "模型文件 · where the model is written");
        var folds = Options.Whole("--folds", "交叉验证份数，0 为只训练 · parts for cross-validation, 0 = train only", least: 0, usual: 0);
        var half = Options.Switch("--half", "只用一半标注文本训练 · train on one half of the labelled texts");
        var verb = new Command("train-topics", "训练主题分类模型 · train the topic classifier") { labelled, background, output, folds, half };
        verb.SetAction((parsed, stop) => run(
            new TrainTopicsRequest(
                parsed.GetRequiredValue(labelled),
                parsed.GetRequiredValue(background),
                parsed.GetRequiredValue(output),
                parsed.GetValue(folds),
                parsed.GetValue(half)),
            stop));
        return verb;
    }
}
