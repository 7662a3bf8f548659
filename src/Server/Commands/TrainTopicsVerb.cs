using System.CommandLine;

namespace LaborRisk.Server.Commands;

/// <summary>Trains the topic classifier.</summary>
internal static class TrainTopicsVerb
{
    public static Command Build(Func<TrainTopicsOptions, CancellationToken, Task<int>> run)
    {
        var labelled = Options.Needed("--labelled", "FILE", "已标注主题的文本（.jsonl） · texts with their topic");
        var background = Options.Several("--background", "FILE", "与劳动权益无关的文本 · texts that are no labour-rights matter", needed: false);
        var unlabelled = Options.Several("--unlabelled", "FILE", "未标注的法律问题 · legal questions without a topic", needed: false);
        var output = Options.Needed("--out", "FILE", "模型文件 · where the weights are written");
        var folds = Options.Whole("--folds", "交叉验证份数 · parts for cross-validation", least: 2, usual: 5);
        var half = Options.OptionalWhole("--half", "只用一半标注文本训练，此数为划分的种子 · train on one half; the seed that divides them", least: 0);
        var verb = new Command("train-topics", "训练主题分类模型 · train the topic classifier") { labelled, background, unlabelled, output, folds, half };
        verb.SetAction((parsed, stop) => run(
            new TrainTopicsOptions(
                parsed.GetRequiredValue(labelled),
                parsed.GetValue(background) ?? [],
                parsed.GetValue(unlabelled) ?? [],
                parsed.GetRequiredValue(output),
                parsed.GetValue(folds),
                parsed.GetValue(half)),
            stop));
        return verb;
    }
}
