# wengao in a container: docker build -t wengao . && docker run --rm --network none -v "$PWD:/work" wengao build 讲话.md
FROM node:22-bookworm-slim AS pack
WORKDIR /source
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN mkdir /packed && npm pack --pack-destination /packed

FROM node:22-bookworm-slim
# what the embedded browser is linked with; fonts are in the package
RUN apt-get update \
  && apt-get install -y --no-install-recommends libnss3 libnspr4 libexpat1 \
  && rm -rf /var/lib/apt/lists/*
COPY --from=pack /packed /packed
RUN npm install --global --no-audit --no-fund /packed/wengao-*.tgz && rm -rf /packed
ENV LANG=C.UTF-8
# run by root the browser has no sandbox
USER node
WORKDIR /work
ENTRYPOINT ["wengao"]
