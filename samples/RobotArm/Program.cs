using Leibniz.Samples.RobotArm;

double[] angles = [0.3, 0.3, 0.3], lengths = [1, 0.8, 0.5];
double left = InverseKinematics.Solve(angles, lengths, 0.6, 1.4);
Console.WriteLine($"angles {string.Join(", ", angles.Select(static a => a.ToString("F6")))}; {left:E1} from the target");
