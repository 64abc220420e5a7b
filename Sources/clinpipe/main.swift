print("clinpipe")
