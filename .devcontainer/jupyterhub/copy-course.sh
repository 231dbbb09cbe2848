#!/usr/bin/env bash
# Gives a new user a copy of the notebooks; a copy that is there is the user's own and stays as it is.
if [ ! -e "${HOME}/initlab" ]; then
    rm -rf "${HOME}/.initlab-unfinished"
    { cp -r /opt/initlab/course/notebooks "${HOME}/.initlab-unfinished" &&
        mv "${HOME}/.initlab-unfinished" "${HOME}/initlab"; } ||
        echo "The course could not be copied to ${HOME}." >&2
fi
