"""The mean of the weights of runs that began from the same weights (Wortsman et al. 2022).

    python -m entente_training.average run/c/average.pt run/d/average.pt run/mean.pt
"""

import argparse

import torch


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", nargs="+", help="two or more checkpoints, then the file to write")
    arguments = parser.parse_args()
    *paths, output = arguments.weights
    states = [torch.load(path, map_location="cpu") for path in paths]
    names = states[0]["model"].keys()
    mean = {name: sum(state["model"][name].float() for state in states) / len(states)
            for name in names}
    torch.save({"model": mean, "labels": states[0]["labels"]}, output)


if __name__ == "__main__":
    main()
