"""`python -m cctimeline`: the command line without its script."""

from cctimeline.cli import main

if __name__ == "__main__":
    main(prog_name="cctimeline")
